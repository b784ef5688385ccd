import type { NextConfig } from 'next'

/** Why each line stands: docs/decisions/0002-the-press.md. */
const config: NextConfig = {
  htmlLimitedBots: /.*/,
  compress: false,
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  typescript: { ignoreBuildErrors: true },
  experimental: { globalNotFound: true },
  serverExternalPackages: ['better-sqlite3', 'pg', '@electric-sql/pglite', 'eld'],
}

export default config
