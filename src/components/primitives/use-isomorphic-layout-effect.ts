'use client'
import { useEffect, useLayoutEffect } from 'react'

/** A layout effect, of which React 18 does not warn on a server; it does nothing there either way. */
export const useIsomorphicLayoutEffect =
  typeof document === 'undefined' ? useEffect : useLayoutEffect
