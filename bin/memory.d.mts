type Environment = Readonly<Record<string, string | undefined>>

export function memoryFlags(environment?: Environment): string[]
export function memoryVariables(environment?: Environment): { MALLOC_ARENA_MAX: string }
