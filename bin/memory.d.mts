export function memoryFlags(environment?: { NODE_OPTIONS?: string }): string[]
export function memoryVariables(environment?: { MALLOC_ARENA_MAX?: string }): {
  MALLOC_ARENA_MAX: string
}
