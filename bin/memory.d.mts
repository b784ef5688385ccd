export const MEMORY_FLAGS: string[]
export const MEMORY_VARIABLES: Record<string, string>
