/** Joins class names, leaving out those a condition switched off. */
export const classes = (...names: (string | false | undefined)[]): string =>
  names.filter(Boolean).join(' ')
