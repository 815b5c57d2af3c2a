/** Input methods: the Enter that ends a composition is not the Enter that submits. */

/** The part of a keyboard event that tells; 229 is what Safari still reports for the closing Enter. */
export interface ComposingKey {
  readonly isComposing: boolean;
  readonly keyCode: number;
}

export function isComposing(event: ComposingKey): boolean {
  return event.isComposing || event.keyCode === 229;
}
