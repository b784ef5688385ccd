import { reader } from '#db/client.ts'
import { readSettings } from '#db/settings.ts'

export default async function Gateway() {
  const { name } = await readSettings(reader())
  return <h1>{name.en}</h1>
}
