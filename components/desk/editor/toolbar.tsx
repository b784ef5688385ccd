'use client'
import { Toolbar as BaseToolbar } from '@base-ui/react/toolbar'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import {
  Bold,
  Heading2,
  Heading3,
  Image,
  Italic,
  Languages,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  MessageSquareQuote,
  Quote,
  Redo2,
  SeparatorHorizontal,
  SquarePlay,
  Undo2,
} from 'lucide-react'
import type { Ref } from 'react'
import { useTranslations } from 'use-intl/react'
import { Tooltip } from '#components/ui/tooltip.tsx'
import { endOf } from './news-blocks.ts'
import { keyShortcuts, useShortcut } from './shortcuts.ts'

const TOOLS = {
  bold: { icon: Bold, keys: 'Mod+B' },
  italic: { icon: Italic, keys: 'Mod+I' },
  link: { icon: Link, keys: 'Mod+K' },
  lang: { icon: Languages, keys: 'Mod+Shift+L' },
  heading: { icon: Heading2, keys: 'Mod+Alt+2' },
  subheading: { icon: Heading3, keys: 'Mod+Alt+3' },
  bullets: { icon: List, keys: 'Mod+Shift+8' },
  numbers: { icon: ListOrdered, keys: 'Mod+Shift+7' },
  quote: { icon: Quote, keys: 'Mod+Shift+B' },
  pullQuote: { icon: MessageSquareQuote, keys: 'Mod+Shift+9' },
  figure: { icon: Image, keys: 'Mod+Shift+6' },
  embed: { icon: SquarePlay, keys: 'Mod+Shift+5' },
  ends: { icon: SeparatorHorizontal, keys: 'Mod+Shift+0' },
  undo: { icon: Undo2, keys: 'Mod+Z' },
  redo: { icon: Redo2, keys: 'Mod+Shift+Z' },
} satisfies Record<string, { icon: LucideIcon; keys: string }>
export type Tool = keyof typeof TOOLS

/** The groups of a toolbar, in order. */
export const BODY_TOOLS: Tool[][] = [
  ['bold', 'italic', 'link', 'lang'],
  ['heading', 'subheading'],
  ['bullets', 'numbers', 'quote', 'pullQuote'],
  ['figure', 'embed', 'ends'],
  ['undo', 'redo'],
]
/** A translation takes pictures and end from its source. */
export const TRANSLATION_TOOLS: Tool[][] = BODY_TOOLS.map((group) =>
  group.filter((tool) => tool !== 'figure' && tool !== 'ends'),
)
export const ROW_TOOLS: Tool[][] = [
  ['bold', 'italic', 'link', 'lang'],
  ['undo', 'redo'],
]

/** Tools that need to know something first. */
const ASKING = ['link', 'lang', 'figure', 'embed'] as const
export type Asking = (typeof ASKING)[number]
const isAsking = (tool: Tool): tool is Asking => (ASKING as readonly Tool[]).includes(tool)

interface ToolbarProps {
  editor: Editor
  tools: Tool[][]
  label: string
  /** Opens what a tool needs to know first. */
  ask: (tool: Asking) => void
  ref?: Ref<HTMLDivElement>
}

/** What can be done with the selected words: one stop of the Tab key, arrows inside. */
export function Toolbar({ editor, tools, label, ask, ref }: ToolbarProps) {
  const standing = useEditorState({ editor, selector: ({ editor: now }) => standingOf(now) })
  return (
    <BaseToolbar.Root
      ref={ref}
      className="toolbar"
      aria-label={label}
      onKeyDownCapture={(event) => event.key === 'Escape' && editor.commands.focus()}
    >
      {tools.map((group) => (
        <BaseToolbar.Group key={group[0]} className="toolbar-group">
          {group.map((tool) => (
            <ToolButton
              key={tool}
              tool={tool}
              isPressed={standing[tool].isPressed}
              isDisabled={!standing[tool].isPossible}
              onUse={() => (isAsking(tool) ? ask(tool) : run(editor, tool))}
            />
          ))}
        </BaseToolbar.Group>
      ))}
    </BaseToolbar.Root>
  )
}

/** Moves the focus to the tool that has the toolbar's one stop; true, since the key was taken. */
export function focusToolbar(toolbar: HTMLElement | null): true {
  toolbar?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  return true
}

interface ToolButtonProps {
  tool: Tool
  /** Undefined for what is done once and has no state. */
  isPressed: boolean | undefined
  isDisabled: boolean
  onUse: () => void
}

function ToolButton({ tool, isPressed, isDisabled, onUse }: ToolButtonProps) {
  const t = useTranslations('editor.tools')
  const { icon: Icon, keys } = TOOLS[tool]
  const shortcut = useShortcut(keys)
  const isTurn = tool === 'undo' || tool === 'redo'
  return (
    <Tooltip words={`${t(tool)} (${shortcut})`}>
      <BaseToolbar.Button
        className="tool"
        aria-label={t(tool)}
        aria-pressed={isPressed}
        aria-keyshortcuts={keyShortcuts(keys)}
        disabled={isDisabled}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onUse}
      >
        <Icon aria-hidden className={isTurn ? 'rtl:-scale-x-100' : undefined} />
      </BaseToolbar.Button>
    </Tooltip>
  )
}

type Standing = Record<Tool, { isPressed: boolean | undefined; isPossible: boolean }>

function standingOf(editor: Editor): Standing {
  const can = editor.can()
  const has = (node: string) => editor.schema.nodes[node] !== undefined
  const state = (isPressed: boolean | undefined, isPossible = true) => ({ isPressed, isPossible })
  return {
    bold: state(editor.isActive('bold')),
    italic: state(editor.isActive('italic')),
    link: state(editor.isActive('link')),
    lang: state(editor.isActive('lang')),
    heading: state(has('heading') && editor.isActive('heading', { level: 2 })),
    subheading: state(has('heading') && editor.isActive('heading', { level: 3 })),
    bullets: state(has('bulletList') && editor.isActive('bulletList')),
    numbers: state(has('orderedList') && editor.isActive('orderedList')),
    quote: state(has('blockquote') && editor.isActive('blockquote')),
    pullQuote: state(
      has('pullQuote') && editor.isActive('pullQuote'),
      has('pullQuote') && can.togglePullQuote(),
    ),
    figure: state(undefined),
    embed: state(has('embed') && editor.isActive('embed')),
    ends: state(has('ends') && endOf(editor.state.doc) !== undefined),
    undo: state(undefined, can.undo()),
    redo: state(undefined, can.redo()),
  }
}

function run(editor: Editor, tool: Exclude<Tool, Asking>): void {
  const chain = editor.chain().focus()
  const RUN = {
    bold: () => chain.toggleBold(),
    italic: () => chain.toggleItalic(),
    heading: () => chain.toggleHeading({ level: 2 }),
    subheading: () => chain.toggleHeading({ level: 3 }),
    bullets: () => chain.toggleBulletList(),
    numbers: () => chain.toggleOrderedList(),
    quote: () => chain.toggleBlockquote(),
    pullQuote: () => chain.togglePullQuote(),
    ends: () => chain.toggleEnds(),
    undo: () => chain.undo(),
    redo: () => chain.redo(),
  }
  RUN[tool]().run()
}
