// How the server is to use memory, wherever it is started. Measured: docs/decisions/0021.

/**
 * What a page is made of lives for milliseconds: with half as much room for new objects one render
 * is swept up after several times over. The bound on old ones is six times what they take; V8
 * lets a heap without one grow to four times what lives before it looks for what does not.
 */
export const MEMORY_FLAGS = ['--max-semi-space-size=16', '--max-old-space-size=768']

/** glibc gives every thread that compresses or queries a pool of its own, and returns none. */
export const MEMORY_VARIABLES = { MALLOC_ARENA_MAX: '2' }
