/** What the keyboard in front of the reader looks like. */

/** True on macOS, iPadOS and iOS. */
export function isAppleKeyboard(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
