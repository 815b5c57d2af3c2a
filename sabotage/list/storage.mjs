// Mistakes in keeping: the writer, the epoch, the second copy, versions.

/** @type {readonly import('../list.mjs').Sabotage[]} */
export const storageSabotages = [];
