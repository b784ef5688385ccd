import { localeFeed } from '../../feeds/routes.ts'

export const dynamic = 'force-dynamic'

export const GET = localeFeed('atom')
