/** One of the scheme's figures as a slider with its field beside it: the same figure, moved or typed. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { roundUp } from '../../data/concessions/curve';
import { setFigure, type FigureKey } from '../../data/concessions/draft';
import { writeFigure } from '../../data/typed-figure';
import { useTexts } from '../../state/texts';
import { Figure } from './SchemeSection';
import { useConcession } from './use-concession';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', columnGap: '12px', alignItems: 'end' },
  slider: { minWidth: 0, width: '100%', height: '24px', margin: 0, accentColor: tokens.colorCompoundBrandBackground },
});

interface Props {
  readonly name: FigureKey;
  readonly label: string;
  /** What counts now, typed or assumed. */
  readonly value: number;
  readonly max: number;
}

export function FigureSlider({ name, label, value, max }: Props): ReactNode {
  const styles = useStyles();
  const { language } = useTexts();
  const { draft, change, words } = useConcession();
  const step = roundUp(max / 200);
  return (
    <div className={styles.row}>
      <input
        type="range"
        className={styles.slider}
        aria-label={label}
        aria-valuetext={words.volume(value)}
        min={0}
        max={max}
        step={step}
        value={Math.min(max, value)}
        onChange={(event) =>
          change(
            setFigure(
              draft,
              name,
              writeFigure(Math.min(max, Math.max(step, Number(Number(event.target.value).toPrecision(10)))), language),
            ),
          )
        }
      />
      <Figure name={name} placeholder={value} />
    </div>
  );
}
