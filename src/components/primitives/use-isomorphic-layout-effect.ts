'use client'
import { useEffect, useLayoutEffect } from 'react'

/**
 * A layout effect, of which React 18 does not warn on a server; it does nothing there either way. React 19 warns no more:
 * https://github.com/react/react/pull/26395
 */
export const useIsomorphicLayoutEffect =
  typeof document === 'undefined' ? useEffect : useLayoutEffect
