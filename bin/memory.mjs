// How a server is to use memory, whoever starts it. Measured: docs/decisions/0021.

/**
 * In MB. What a page is made of lives for milliseconds: with half as much room for new objects one
 * render is swept up after several times over. The bound on old ones is four times what they take;
 * V8 lets a heap without one grow as far before it looks for what does not live.
 */
const FLAGS = { 'max-semi-space-size': 16, 'max-old-space-size': 512 }

/** Those an operator has not set in NODE_OPTIONS, which a command line would overrule. */
export function memoryFlags({ NODE_OPTIONS: options = '' } = process.env) {
  const isSet = (name) => new RegExp(`--${name.replaceAll('-', '[-_]')}`).test(options)
  return Object.entries(FLAGS).flatMap(([name, size]) => (isSet(name) ? [] : `--${name}=${size}`))
}

/** glibc gives threads that compress or query pools of their own, and returns little of them. */
export const memoryVariables = ({ MALLOC_ARENA_MAX = '2' } = process.env) => ({ MALLOC_ARENA_MAX })
