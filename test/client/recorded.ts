export type Generation = 'o' | 'm' | 'n'

export interface RecordedAnswer {
  case: string
  request: { method: string; path: string; headers: Record<string, string>; body?: unknown }
  response: { status: number; headers: Record<string, string>; json?: unknown; text?: string }
}

const files = import.meta.glob<{ generation: Generation; records: unknown[] }>(
  ['../recordings/*.json', '!../recordings/email-corpus.json'],
  { eager: true, import: 'default' },
)

/** Every recorded response of a real server. */
export const recorded = Object.values(files).flatMap(({ generation, records }) =>
  records
    .filter((record): record is RecordedAnswer => Boolean((record as RecordedAnswer).response))
    .map((record) => ({ ...record, generation })),
)

/** The first recorded response of a server generation to a case, as fetch returns it. */
export function recordedResponse(generation: Generation, name: string): Response {
  const record = recorded.find((one) => one.generation === generation && one.case === name)
  if (!record) throw new Error(`${generation} has no recording "${name}"`)
  const { status, headers, json, text } = record.response
  return new Response(json === undefined ? text : JSON.stringify(json), { status, headers })
}
