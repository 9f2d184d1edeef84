'use client'
import { useState, type DragEvent } from 'react'

export interface FileDropHandlers {
  onFile: (file: File) => void
  onText: (text: string) => void
}

/** Handles files and texts that are dropped onto an element with these props. `isOver`: something is being dragged over it. */
export function useFileDrop({ onFile, onText }: FileDropHandlers) {
  const [isOver, setIsOver] = useState(false)
  const props = {
    onDragOver(event: DragEvent) {
      event.preventDefault()
      setIsOver(true)
    },
    onDragLeave({ currentTarget, relatedTarget }: DragEvent) {
      if (!currentTarget.contains(relatedTarget as Node | null)) setIsOver(false)
    },
    onDrop(event: DragEvent) {
      event.preventDefault()
      setIsOver(false)
      const { files } = event.dataTransfer
      const text = event.dataTransfer.getData('text')
      for (const file of files) onFile(file)
      if (!files.length && text) onText(text)
    },
  }
  return { isOver, props }
}
