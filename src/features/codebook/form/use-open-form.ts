/** Where only one column fits: whether the form stands in place of the tree, with the focus in it. */
import { useEffect, useRef, useState } from 'react';

export function useOpenForm() {
  const [isOpen, setOpen] = useState(false);
  const backButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const button = backButton.current;
    // With two columns the button is not shown and the focus stays on the row.
    if (!isOpen || !button || button.offsetParent === null) return;
    window.scrollTo({ top: 0 });
    button.focus();
  }, [isOpen]);
  return {
    isOpen,
    backButton,
    open: () => {
      setOpen(true);
    },
    close: () => {
      setOpen(false);
    },
  };
}
