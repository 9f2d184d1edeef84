'use client'
import { useEffect, useMemo, useState, type RefObject } from 'react'
import type { UseRecipientsResult } from '../../forms/use-recipients'
import type { CheckedRecipient } from '../../recipients/recipient'
import { activeElement } from '../primitives/active-element'
import { useIsomorphicLayoutEffect } from '../primitives/use-isomorphic-layout-effect'

/** Where the user was led. A new object each time. */
export interface ChipTarget {
  /** @default the address input */
  id?: string | undefined
  /** Focus moves there. */
  takesFocus?: boolean
  /** The person is edited, and focus moves into the editor. */
  isEdited?: boolean
}

export interface Chips {
  /** The indexes of the people drawn as chips: the first ones, the current one, one just typed and some who need a change. */
  drawn: readonly number[]
  /** The chip in the tab order (roving tabindex). */
  current: string | undefined
  /** The person being edited. */
  edited: CheckedRecipient | undefined
  /** Moves focus to a person's chip, which is drawn if need be. An index of nobody means the address input. */
  goTo: (index: number) => void
  /** Draws more chips, and moves focus to the first of them. */
  showMore: () => void
}

/** Up to this many are all drawn; of more, only the first ones, so that what follows the list is in view on a phone. */
const FEW = 12
const FIRST_COUNT = 6
const MORE_COUNT = 200

/**
 * Which of the added people are drawn as chips, and which of them is focused or edited. Of many, only a few are drawn until the
 * user asks for more: thousands would keep the page busy for seconds.
 *
 * @param box the element around the chips and the address input
 */
export function useChips(
  { added, lastAdded }: Pick<UseRecipientsResult, 'added' | 'lastAdded'>,
  box: RefObject<HTMLElement | null>,
  target: ChipTarget | null,
  setTarget: (target: ChipTarget) => void,
): Chips {
  const [more, setMore] = useState(0)
  useIsomorphicLayoutEffect(() => {
    if (!target?.takesFocus) return
    const find = (selector: string) => box.current?.querySelector<HTMLElement>(selector)
    const chip = target.id && find(`[data-recipient="${target.id}"]`)
    ;(chip || find('[data-fbi="address-input"]'))?.focus()
  }, [box, target])

  // New chips push the input down. Whoever is typing must see it.
  const lastId = added.at(-1)?.id
  useEffect(() => {
    const input = box.current?.querySelector('[data-fbi="address-input"]')
    if (input && input === activeElement(input)) input.scrollIntoView?.({ block: 'nearest' })
  }, [box, lastId])

  const limit = more + (added.length > FEW ? FIRST_COUNT : FEW)
  const indexOf = (id: string | undefined) => added.findIndex((one) => one.id === id)
  const found = indexOf(target?.id)
  const typed = lastAdded.length === 1 ? indexOf(lastAdded[0]!.id) : -1
  const invalid = useMemo(
    // Some of those who cannot be invited are drawn wherever they are, so that they can be edited.
    () => [...added.keys()].filter((at) => added[at]!.problem).slice(0, limit / 2),
    [added, limit],
  )
  const { first, apart } = drawnOf(added.length, limit, [found, typed, ...invalid])
  const drawn = [...Array(first).keys(), ...apart]
  const at = found < 0 ? (drawn.at(-1) ?? -1) : found

  function goTo(index: number) {
    // A step past the first chips draws more of them, so that the arrow keys lead through the list.
    const isStep = index === first && at === first - 1
    if (isStep && index < added.length) setMore(more + MORE_COUNT)
    setTarget({ id: added[index]?.id, takesFocus: true })
  }
  return {
    drawn,
    current: added[at]?.id,
    edited: target?.isEdited ? added[found] : undefined,
    goTo,
    showMore() {
      setTarget({ id: added[first]?.id, takesFocus: true })
      setMore(more + MORE_COUNT)
    },
  }
}

/** The number of people at the start of the list who are drawn, and the indexes of others who must be, `limit` at most in all. */
function drawnOf(count: number, limit: number, needed: readonly number[]) {
  let first = Math.min(count, limit)
  const apart = () => [...new Set(needed)].filter((index) => index >= first).sort((a, b) => a - b)
  while (first + apart().length > limit) first -= 1
  return { first, apart: apart() }
}
