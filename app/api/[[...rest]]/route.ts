import { Refusal } from '#domain/refusal.ts'
import { refusedResponse } from '../../refused-response.ts'

/** An address below /api without a handler: not a page for readers, as the other routes have it. */
const nothing = () => refusedResponse(new Refusal('not_found'))

export { nothing as DELETE, nothing as GET, nothing as PATCH, nothing as POST, nothing as PUT }
