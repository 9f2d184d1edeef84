'use client'
import { useState, type ComponentType } from 'react'
import {
  useRecipientImport,
  type UseRecipientImportOptions,
  type UseRecipientImportResult,
} from '../../forms/use-recipient-import'
import type { ImportViewProps } from './import-view'

export interface UseImportsResult extends UseRecipientImportResult {
  /** `null` until the first file or table has been read. */
  View: ComponentType<ImportViewProps> | null
}

/** Imports from files and pasted tables, with the component that shows them, which loads with the first one. */
export function useImports(options: Omit<UseRecipientImportOptions, 'loadView'>): UseImportsResult {
  const [View, setView] = useState<UseImportsResult['View']>(null)
  const loadView = async () => {
    const { ImportView } = await import('./import-view')
    setView(() => ImportView)
  }
  return { ...useRecipientImport({ ...options, loadView }), View }
}
