'use client'
import { useEffect, useLayoutEffect } from 'react'

/**
 * `useLayoutEffect` in browsers, `useEffect` on servers, where React 18 warns about layout effects. Neither runs on a server.
 * React 19 no longer warns: https://github.com/react/react/pull/26395
 */
export const useIsomorphicLayoutEffect =
  typeof document === 'undefined' ? useEffect : useLayoutEffect
