import type { Grammar } from '../grammar'

/** Nouns with their numbers. One and two of something are words without a number. */
export function nouns({ n, plural }: Pick<Grammar<'ar'>, 'n' | 'plural'>) {
  /** The forms are those for 1, 2, 3, 11 and 100. Those for 1 and 2 differ with the case. */
  const counted = (
    count: number,
    one: string,
    two: string,
    few: string,
    many: string,
    other: string,
  ) =>
    plural(count, {
      zero: `${n(count)} ${other}`,
      one,
      two,
      few: `${n(count)} ${few}`,
      many: `${n(count)} ${many}`,
      other: `${n(count)} ${other}`,
    })
  return {
    counted,
    /** For sentences without the number. */
    oneTwoMore: (count: number, one: string, two: string, more: string) =>
      plural(count, { zero: more, one, two, few: more, many: more, other: more }),
    people: (count: number, two: string, one = 'شخص واحد') =>
      counted(count, one, two, 'أشخاص', 'شخصًا', 'شخص'),
    invitations: (count: number, two: string) =>
      counted(count, 'دعوة واحدة', two, 'دعوات', 'دعوة', 'دعوة'),
  }
}
