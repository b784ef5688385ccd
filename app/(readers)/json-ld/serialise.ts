/** JSON that no text in it can end the element around: neither a tag nor a line ends one. */
export const serialise = (value: object): string =>
  JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
