'use client'
import { useEffect, useRef, useState, type RefObject } from 'react'

export interface FileDropHandlers {
  onFile: (file: File) => void
  onText: (text: string) => void
}

/** Handles files and texts that are dropped onto an element. Returns whether something is being dragged over it. */
export function useFileDrop(
  target: RefObject<HTMLElement | null>,
  handlers: FileDropHandlers,
): boolean {
  const [isOver, setIsOver] = useState(false)
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })

  useEffect(() => {
    const element = target.current
    if (!element) return
    const onDragOver = (event: DragEvent) => {
      event.preventDefault()
      setIsOver(true)
    }
    const onDragLeave = (event: DragEvent) => {
      if (!element.contains(event.relatedTarget as Node | null)) setIsOver(false)
    }
    const onDrop = (event: DragEvent) => {
      event.preventDefault()
      setIsOver(false)
      const { files } = event.dataTransfer!
      const text = event.dataTransfer!.getData('text')
      if (files.length > 0) for (const file of files) latest.current.onFile(file)
      else if (text) latest.current.onText(text)
    }
    element.addEventListener('dragover', onDragOver)
    element.addEventListener('dragleave', onDragLeave)
    element.addEventListener('drop', onDrop)
    return () => {
      element.removeEventListener('dragover', onDragOver)
      element.removeEventListener('dragleave', onDragLeave)
      element.removeEventListener('drop', onDrop)
    }
  }, [target])
  return isOver
}
