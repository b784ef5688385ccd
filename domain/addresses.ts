/**
 * The part of a network address that one customer holds: an IPv4 address, or the first 64 bits
 * of an IPv6 one (whose owner can use any of the rest). What is no address stays as it is.
 */
export function networkOf(address: string): string {
  const groups = ipv6Groups(address)
  if (!groups) return address
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff
  if (isMapped) return groups.slice(6).flatMap(bytesOf).join('.')
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`
}

function ipv6Groups(address: string): number[] | undefined {
  const [withoutZone = ''] = address.split('%')
  if (!withoutZone.includes(':') || !URL.canParse(`http://[${withoutZone}]`)) return undefined
  const canonical = new URL(`http://[${withoutZone}]`).hostname.slice(1, -1)
  const [left = [], right = []] = canonical
    .split('::')
    .map((half) => half.split(':').filter(Boolean))
  const gap = Array<string>(8 - left.length - right.length).fill('0')
  return [...left, ...gap, ...right].map((group) => Number.parseInt(group, 16))
}

const bytesOf = (group: number) => [group >> 8, group & 0xff]
