/** How much is proposed to be left out and joined, above everything else, and one switch for all cuts. */
import type { Decisions, Proposals } from '../../domain/intake/proposals';
import { Button } from '../../ui/button';
import { useTranslate } from '../../ui/messages-context';
import styles from './proposal-summary.module.css';

interface ProposalSummaryProps {
  readonly proposals: Proposals;
  readonly decisions: Decisions;
  readonly onChange: (part: Partial<Decisions>) => void;
}

export function ProposalSummary({ proposals, decisions, onChange }: ProposalSummaryProps) {
  const t = useTranslate();
  const { cuts, joins } = proposals;
  const proposed = new Set(cuts.map(({ block }) => block));
  const isAnyCut = decisions.cuts.size > 0;
  return (
    <div className={styles.summary}>
      <p className={styles.counts}>
        {cuts.length === 0 ? t('intake.cuts-none') : t('intake.cuts-title', { count: cuts.length })}
        {joins.length > 0 && ` · ${t('intake.joins-title', { count: joins.length })}`}
      </p>
      {(isAnyCut || cuts.length > 0) && (
        <Button
          onPress={() => {
            onChange({ cuts: isAnyCut ? new Set() : proposed });
          }}
          variant="quiet"
        >
          {t(isAnyCut ? 'intake.keep-all' : 'intake.propose-again')}
        </Button>
      )}
    </div>
  );
}
