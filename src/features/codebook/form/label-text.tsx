/** One of the longer texts of a label. */
import type { Label } from '../../../domain/codebook/label';
import { changeLabel } from '../../../domain/edit/codebook-edits';
import { TextArea } from '../../../ui/fields/text-area';
import { useWriter } from '../use-writer';

interface LabelTextProps {
  readonly label: Label;
  readonly field: 'definition' | 'whenToUse' | 'whenNot' | 'example';
  readonly title: string;
}

export function LabelText({ label, field, title }: LabelTextProps) {
  const writer = useWriter(label.codebookId);
  return (
    <TextArea
      label={title}
      onBlur={writer.leave}
      onChange={(text) => {
        writer.write(changeLabel(label.id, { [field]: text }), 'change-label');
      }}
      rows={2}
      value={label[field]}
    />
  );
}
