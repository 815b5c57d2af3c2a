/** The three zones: rail, article with its gutter, margin; on narrow screens a drawer and a sheet. */
import { lazy, Suspense, useLayoutEffect, useRef, useState } from 'react';
import { usePostil } from '../../state/hooks';
import { AnnotationMargin } from './margin/annotation-margin';
import { AnnotationSheet } from './margin/annotation-sheet';
import { ArticleHeader } from './article-header';
import { ArticleText } from './text/article-text';
import { ChoicesMenu } from './text/choices-menu';
import { HighlighterSign } from './text/highlighter-sign';
import { LabelPicker } from './picker/label-picker';
import { LaneGutter } from './text/lane-gutter';
import { MarginHeader } from './margin/margin-header';
import { OverviewStrip } from './text/overview-strip';
import { Rail } from './rail/rail';
import { RailDrawer } from './rail/rail-drawer';
import { useReaderDesk } from './reader-context';
import styles from './reader-layout.module.css';
import { followPlace } from './desk/scroll-place';
import { ReviewSign } from './review/review-sign';
import { SelectionBar } from './text/selection-bar';
import { useFocusReview } from './review/use-focus-review';
import type { ReaderTask } from './reader-task';
import { usePageKeys } from './use-page-keys';
import { MARGIN_FITS, RAIL_FITS, useMediaQuery } from './use-media-query';

const TakingAway = lazy(async () => ({ default: (await import('./taking-away')).TakingAway }));

export function ReaderLayout({ task }: { readonly task: ReaderTask | undefined }) {
  const postil = usePostil();
  const desk = useReaderDesk();
  const hasRail = useMediaQuery(RAIL_FITS);
  const hasMargin = useMediaQuery(MARGIN_FITS);
  const page = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  usePageKeys(page);
  useFocusReview(() => {
    setDrawerOpen(!hasRail);
  });

  useLayoutEffect(() => {
    if (!text.current || !scroller.current) return undefined;
    const stops = [
      desk.model.attach(text.current, scroller.current),
      followPlace({ postil, articleId: desk.article.id, ...desk }, text.current, scroller.current),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [postil, desk]);

  const openDrawer = (): void => {
    setDrawerOpen(true);
  };

  return (
    <div className={styles.page} ref={page}>
      {!hasRail && task?.render('bar')}
      <div className={styles.zones}>
        {hasRail && <Rail className={styles.rail}>{task?.render('rail')}</Rail>}
        <div className={styles.scroller} ref={scroller}>
          <div className={styles.desk}>
            <ArticleHeader onOpenRail={hasRail || !hasMargin ? undefined : openDrawer}>
              {!hasRail && <ReviewSign />}
            </ArticleHeader>
            {hasMargin && <MarginHeader />}
            <LaneGutter />
            <ArticleText ref={text} />
            {hasMargin && <AnnotationMargin />}
          </div>
        </div>
        <OverviewStrip scroller={scroller} />
        <HighlighterSign />
      </div>
      {!hasMargin && <AnnotationSheet onOpenRail={openDrawer} />}
      {!hasRail && (
        <RailDrawer
          isOpen={isDrawerOpen}
          onClose={() => {
            setDrawerOpen(false);
          }}
        />
      )}
      <SelectionBar isSheet={!hasMargin} />
      <LabelPicker isSheet={!hasMargin} />
      <ChoicesMenu />
      <Suspense fallback={null}>
        <TakingAway />
      </Suspense>
    </div>
  );
}
