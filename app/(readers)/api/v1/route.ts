import { newsroom } from '../../newsroom.ts'
import { answer } from './answers.ts'
import { description } from './openapi.ts'

export const dynamic = 'force-dynamic'

/** The API describes itself (OpenAPI 3.1). */
export async function GET(): Promise<Response> {
  return answer(description(await newsroom()))
}
