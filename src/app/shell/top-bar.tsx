/** The bar at the top: where we are, undo and redo, and the way to everything else. */
import { useEffect } from 'react';
import type { ArticleId } from '../../domain/text/article';
import { keysOf } from '../../state/commands/keys';
import { useIsAvailable, usePostil, useRoute, useSettings, useWorkspace } from '../../state/hooks';
import type { IconName } from '../../ui/icon';
import { IconButton } from '../../ui/icon-button';
import { useTranslate } from '../../ui/messages-context';
import { SaveStatus } from './save-status';
import styles from './top-bar.module.css';

interface TopBarProps {
  /** Without status and tools while the library is not open: the page says what there is to say. */
  readonly isBare: boolean;
}

export function TopBar({ isBare }: TopBarProps) {
  const t = useTranslate();
  const route = useRoute();
  return (
    <header className={styles.bar}>
      <a className={styles.brand} href="#/" title={t('shell.to-library')}>
        {t('product.name')}
      </a>
      <p className={styles.title}>{route.page === 'article' && <ArticleTitle id={route.id} />}</p>
      <div className={styles.status}>{!isBare && <SaveStatus />}</div>
      {!isBare && <Tools />}
    </header>
  );
}

function Tools() {
  const t = useTranslate();
  return (
    <div className={styles.tools} role="toolbar" aria-label={t('shell.tools')}>
      <CommandButton name="undo" icon="undo" />
      <CommandButton name="redo" icon="redo" />
      <CommandButton name="open-files" icon="open" />
      <CommandButton name="export" icon="export" />
      <CommandButton name="open-palette" icon="command" />
      <CommandButton name="open-settings" icon="settings" />
    </div>
  );
}

/** In the bar, and as the title of the browser's tab. */
function ArticleTitle({ id }: { readonly id: ArticleId }) {
  const t = useTranslate();
  const title = useWorkspace((state) => state.articles.get(id)?.title ?? '');
  useEffect(() => {
    const product = t('product.name');
    document.title = title === '' ? product : `${title} · ${product}`;
    return () => {
      document.title = product;
    };
  }, [title, t]);
  return title;
}

interface CommandButtonProps {
  readonly name: string;
  readonly icon: IconName;
}

function CommandButton({ name, icon }: CommandButtonProps) {
  const t = useTranslate();
  const { commander } = usePostil();
  const isAvailable = useIsAvailable(name);
  const settings = useSettings((state) => state);
  const command = commander.find(name);
  if (!command) return null;
  return (
    <IconButton
      icon={icon}
      label={command.title(t)}
      keys={keysOf(command, settings)[0]}
      isDisabled={!isAvailable}
      onPress={() => commander.execute(name)}
    />
  );
}
