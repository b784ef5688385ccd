import { listFeed } from '../../../../feeds/routes.ts'

export const dynamic = 'force-dynamic'

export const GET = listFeed('rss')
