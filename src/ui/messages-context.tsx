/** Gives components the language they speak. */
import { createContext, use, type ReactNode } from 'react';
import { present } from '../lib/assert';
import type { Translate } from '../messages/messages';

interface MessagesProviderProps {
  readonly translate: Translate;
  readonly children: ReactNode;
}

export function MessagesProvider({ translate, children }: MessagesProviderProps) {
  return <MessagesContext value={translate}>{children}</MessagesContext>;
}

/** The look-up of the catalogue: `t('common.undo')`, `t('annotations.count', { count })`. */
export function useTranslate(): Translate {
  return present(use(MessagesContext), 'A MessagesProvider around this component');
}

const MessagesContext = createContext<Translate | null>(null);
