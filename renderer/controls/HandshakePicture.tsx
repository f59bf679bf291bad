import type { ReactNode } from 'react'
import classes from './HandshakePicture.module.css'

/** The product's own picture, as a sketch: leads that the goal needs, what marketing expects, what sales can work. */
export function HandshakePicture(): ReactNode {
  return (
    <svg className={classes.picture} viewBox="0 0 720 180" aria-hidden="true">
      <path
        className={classes.band}
        d="M0 112 L90 88 L180 52 L270 36 L360 44 L450 66 L540 84 L630 104 L720 122 V168 L630 152 L540 134 L450 116 L360 98 L270 92 L180 104 L90 134 L0 156 Z"
      />
      <path
        className={classes.gap}
        d="M71 110 L90 104 L180 62 L270 48 L360 68 L369 70 H315 V84 H225 V96 H135 V110 Z"
      />
      <path className={classes.sales} d="M0 110 H135 V96 H225 V84 H315 V70 H720" />
      <path
        className={classes.marketing}
        d="M0 132 L90 104 L180 62 L270 48 L360 68 L450 88 L540 108 L630 128 L720 144"
      />
      <text className={classes.trouble} x="225" y="18" textAnchor="middle">
        leads nobody can call
      </text>
      <text className={classes.salesText} x="714" y="62" textAnchor="end">
        sales can work
      </text>
      <text className={classes.marketingText} x="500" y="96">
        the goal needs
      </text>
    </svg>
  )
}
