const dates = new Map<string, Intl.DateTimeFormat>()
const regions = new Map<string, Intl.DisplayNames>()

/** Making a formatter costs some twenty times what finding one made and using it does. */
export function dateFormatter(tag: string, options: Intl.DateTimeFormatOptions) {
  const key = `${tag} ${JSON.stringify(options)}`
  const made = dates.get(key) ?? new Intl.DateTimeFormat(tag, options)
  dates.set(key, made)
  return made
}

/** Countries by their names in a language. */
export function regionNames(tag: string): Intl.DisplayNames {
  const made = regions.get(tag) ?? new Intl.DisplayNames(tag, { type: 'region' })
  regions.set(tag, made)
  return made
}
