'use client'
import { Tabs as BaseTabs } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'

export interface Tab {
  key: string
  label: ReactNode
  panel: ReactNode
}

/** A few views of one thing, one shown at a time. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <BaseTabs.Root defaultValue={tabs[0]?.key}>
      <BaseTabs.List aria-label={label} className="flex gap-4 overflow-x-auto border-rule border-b">
        {tabs.map((tab) => (
          <BaseTabs.Tab key={tab.key} value={tab.key} className="tab">
            {tab.label}
          </BaseTabs.Tab>
        ))}
      </BaseTabs.List>
      {tabs.map((tab) => (
        <BaseTabs.Panel key={tab.key} value={tab.key} className="pt-4">
          {tab.panel}
        </BaseTabs.Panel>
      ))}
    </BaseTabs.Root>
  )
}
