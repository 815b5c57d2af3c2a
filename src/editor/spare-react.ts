/**
 * Keeps React from reading the whole article at each of its commits. React notes the selection of the
 * focused element to be able to restore it, and in an element whose `contentEditable` is "true" it does
 * so by walking every node (react-dom, getSelectionInformation): 5 ms a commit in a thesis. The editor
 * restores its own selection, so the property says "inherit" to whoever reads it; the attribute, which
 * makes the element editable, is not touched.
 */
export function spareReact(element: HTMLElement): void {
  Object.defineProperty(element, 'contentEditable', {
    configurable: true,
    get: () => 'inherit',
    set: (value: string) => {
      element.setAttribute('contenteditable', value);
    },
  });
}
