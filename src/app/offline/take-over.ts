/** What a page says to a build that waits: its reader wants it now. */
export const TAKE_OVER = 'postil-take-over';
