import { describe, expect, it } from 'vitest';
import type { Pattern } from '../domain/codebook/label';
import { labelRules, type LabelStyle } from './label-styles';

const label: LabelStyle = { slot: 3, color: '#d55e00', pattern: 'dashed', hidden: false };

describe('labelRules', () => {
  it('gives a slot its colours for both papers', () => {
    expect(labelRules([label]).split('\n')[1]).toMatch(
      /^\.slot-3\{--label-solid:#d55e00;--label-line:light-dark\(#\w{6},#\w{6}\);--label-tint:light-dark\(#\w{8},#\w{8}\);--label-pattern:dashed;--label-thickness:2px\}$/,
    );
  });

  it('hides a label in the text only', () => {
    const rules = labelRules([{ ...label, hidden: true }]);
    expect(rules).toContain('--label-solid:#d55e00');
    expect(rules).toContain('.postil-mark.slot-3{--label-tint:transparent');
  });

  it.each(['red', '#fff', '#d55e00;}*{display:none', 'url(//evil.example)', '', '#D55E00'])(
    'never writes the colour %j into the sheet',
    (color) => {
      const rules = labelRules([{ ...label, color }]);
      expect(rules).not.toContain(`--label-solid:${color};`);
      expect(rules.split('\n')).toHaveLength(2);
    },
  );

  it.each(['solid}*{background:url(//evil.example)}', '__proto__', 'SOLID', 'groove'])(
    'never writes the pattern %j into the sheet',
    (pattern) => {
      const rules = labelRules([{ ...label, pattern: pattern as Pattern }]);
      expect(rules).not.toContain(pattern);
      expect(rules).not.toContain('undefined');
      expect(rules.split('\n')).toHaveLength(2);
    },
  );
});
