import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'

export interface Visitor {
  /** The address that asks, as far as it can be believed; without the IPv4-in-IPv6 prefix. */
  address: string
  /** The host that was asked for. */
  host: string
}

/**
 * Says who asks. Forwarding headers count only where one of the proxies we trust wrote them:
 * the client is the last address in the chain that isn't such a proxy.
 * @param trusted addresses or networks (`10.0.0.0/8`).
 */
export function recogniseVisitors(trusted: readonly string[]) {
  const proxies = blockList(trusted)
  const isTrusted = (address: string) =>
    isIP(address) !== 0 && proxies.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

  return ({ socket, headers }: IncomingMessage): Visitor => {
    const direct = bare(socket.remoteAddress ?? '')
    const host = (headers.host ?? '').toLowerCase()
    if (trusted.length === 0 || !isTrusted(direct)) return { address: direct, host }
    const chain = single(headers['x-forwarded-for']).split(',').map(bare).filter(isIP)
    const asked = single(headers['x-forwarded-host']).trim().toLowerCase()
    return {
      address: chain.findLast((address) => !isTrusted(address)) ?? chain[0] ?? direct,
      host: asked || host,
    }
  }
}

function blockList(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', bits] = network.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return list
}

const bare = (address: string) => address.trim().replace(/^::ffff:(?=\d+\.)/, '')
const single = (header: string | string[] | undefined) => [header ?? ''].flat().join(',')
