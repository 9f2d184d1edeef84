/** The longest name that servers accept, in code points after trimming. */
export const NAME_MAX = 100

export type NameProblem = 'missing' | 'too_long'

/** Why a server would refuse a name, or `null`. It may have up to 100 characters (code points), without the space around it. */
export function nameProblem(name: string): NameProblem | null {
  const length = [...name.trim()].length
  if (length === 0) return 'missing'
  return length > NAME_MAX ? 'too_long' : null
}
