/**
 * Where an article can be shared by a plain link: nothing of theirs is loaded, and they learn of a
 * reader only who follows it.
 */
const NETWORKS = {
  bluesky: {
    name: 'Bluesky',
    link: (url, title) => `https://bsky.app/intent/compose?text=${title}%20${url}`,
  },
  facebook: {
    name: 'Facebook',
    link: (url) => `https://www.facebook.com/sharer/sharer.php?u=${url}`,
  },
  linkedin: {
    name: 'LinkedIn',
    link: (url) => `https://www.linkedin.com/sharing/share-offsite/?url=${url}`,
  },
  telegram: {
    name: 'Telegram',
    link: (url, title) => `https://t.me/share/url?url=${url}&text=${title}`,
  },
  vk: { name: 'VK', link: (url, title) => `https://vk.com/share.php?url=${url}&title=${title}` },
  weibo: {
    name: 'Weibo',
    link: (url, title) => `https://service.weibo.com/share/share.php?url=${url}&title=${title}`,
  },
  whatsapp: { name: 'WhatsApp', link: (url, title) => `https://wa.me/?text=${title}%20${url}` },
  x: { name: 'X', link: (url, title) => `https://x.com/intent/post?url=${url}&text=${title}` },
} satisfies Record<string, { name: string; link(url: string, title: string): string }>

export type Network = keyof typeof NETWORKS
export const NETWORK_NAMES = Object.keys(NETWORKS) as [Network, ...Network[]]

export const networkName = (network: Network): string => NETWORKS[network].name

export const shareLink = (network: Network, address: string, title: string): string =>
  NETWORKS[network].link(encodeURIComponent(address), encodeURIComponent(title))

/** Opens a letter with the article's title and address in the reader's own mail program. */
export const mailLink = (address: string, title: string): string =>
  `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${title}\n${address}`)}`
