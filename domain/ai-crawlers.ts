/** What a machine wants pages for: to learn from, to answer from, because somebody asked, to keep. */
export const CRAWLER_PURPOSES = ['training', 'answers', 'request', 'archive'] as const
export type CrawlerPurpose = (typeof CRAWLER_PURPOSES)[number]

/**
 * The crawlers of the makers of language models, by the name they look for in robots.txt, as their
 * makers' own pages tell it in October 2026. Search engines proper are not among them, and
 * Google-Extended and Applebot-Extended are names only: their makers' search crawls all the same.
 */
export const AI_CRAWLERS = {
  GPTBot: { maker: 'OpenAI', purpose: 'training' },
  ClaudeBot: { maker: 'Anthropic', purpose: 'training' },
  'Google-Extended': { maker: 'Google', purpose: 'training' },
  'Applebot-Extended': { maker: 'Apple', purpose: 'training' },
  'meta-externalagent': { maker: 'Meta', purpose: 'training' },
  Amazonbot: { maker: 'Amazon', purpose: 'training' },
  Bytespider: { maker: 'ByteDance', purpose: 'training' },
  'OAI-SearchBot': { maker: 'OpenAI', purpose: 'answers' },
  'Claude-SearchBot': { maker: 'Anthropic', purpose: 'answers' },
  PerplexityBot: { maker: 'Perplexity', purpose: 'answers' },
  'ChatGPT-User': { maker: 'OpenAI', purpose: 'request' },
  'Claude-User': { maker: 'Anthropic', purpose: 'request' },
  'Perplexity-User': { maker: 'Perplexity', purpose: 'request' },
  'MistralAI-User': { maker: 'Mistral', purpose: 'request' },
  DuckAssistBot: { maker: 'DuckDuckGo', purpose: 'request' },
  CCBot: { maker: 'Common Crawl', purpose: 'archive' },
} as const satisfies Record<string, { maker: string; purpose: CrawlerPurpose }>

export type AiCrawler = keyof typeof AI_CRAWLERS
export const AI_CRAWLER_NAMES = Object.keys(AI_CRAWLERS) as [AiCrawler, ...AiCrawler[]]
