/**
 * Asks the press for one of its scripts (press/enhancements/): it stands right where the element
 * does. Without it, or without the press, nothing is missing.
 */
export function Enhancement({
  name,
}: {
  name: 'banner' | 'copy-link' | 'language-suggestion' | 'native-share' | 'theme'
}) {
  return <script id={name} />
}
