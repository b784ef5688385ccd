'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button } from '#components/ui/button.tsx'
import { AlertDialog, Answers, DialogClose } from '#components/ui/dialog.tsx'
import type { Saving } from './use-saving.ts'

/** Asks before a link leads away from a text that is not saved. */
export function LeaveGuard({ saving }: { saving: Pick<Saving<unknown>, 'isDirty' | 'save'> }) {
  const t = useTranslations('editor')
  const router = useRouter()
  const [wanted, setWanted] = useState<string>()
  const { isDirty, save } = saving

  useEffect(() => {
    if (!isDirty) return
    const onClick = (event: MouseEvent) => {
      const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey)
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      if (!isPlain || !(link instanceof HTMLAnchorElement) || link.target === '_blank') return
      const isHere = link.pathname === location.pathname && link.search === location.search
      if (link.origin !== location.origin || isHere || link.isContentEditable) return
      event.preventDefault()
      event.stopPropagation()
      setWanted(link.pathname + link.search + link.hash)
    }
    document.addEventListener('click', onClick, { capture: true })
    return () => document.removeEventListener('click', onClick, { capture: true })
  }, [isDirty])

  const leave = () => {
    if (wanted) router.push(wanted)
    setWanted(undefined)
  }
  const saveAndLeave = async () => {
    if (await save()) leave()
    else setWanted(undefined)
  }
  return (
    <AlertDialog
      isOpen={wanted !== undefined}
      onOpenChange={(isOpen) => !isOpen && setWanted(undefined)}
      title={t('leave.title')}
      description={t('leave.description')}
    >
      <Answers>
        <Button look="primary" onClick={() => void saveAndLeave()}>
          {t('leave.save')}
        </Button>
        <Button onClick={leave}>{t('leave.leave')}</Button>
        <DialogClose render={<Button look="quiet" />}>{t('leave.stay')}</DialogClose>
      </Answers>
    </AlertDialog>
  )
}
