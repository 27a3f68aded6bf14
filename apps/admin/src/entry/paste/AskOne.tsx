/** One question about a pasted block, with its possible answers below one another. */
import Box from '@mui/material/Box';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';

export interface Option<Value extends string | number> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
  /** What speaks against it. */
  readonly doubts?: readonly string[];
}

interface Props<Value extends string | number> {
  readonly question: string;
  readonly options: readonly Option<Value>[];
  readonly chosen: Value | undefined;
  readonly onChoose: (value: Value) => void;
}

export function AskOne<Value extends string | number>({ question, options, chosen, onChoose }: Props<Value>) {
  return (
    <FormControl component="fieldset">
      <FormLabel
        component="legend"
        sx={{ color: 'text.primary', fontWeight: 600, '&.Mui-focused': { color: 'inherit' } }}
      >
        {question}
      </FormLabel>
      <RadioGroup value={chosen ?? ''}>
        {options.map(({ value, label, hint, doubts = [] }) => (
          <FormControlLabel
            key={value}
            value={value}
            control={<Radio size="small" onChange={() => onChoose(value)} />}
            sx={{ alignItems: 'flex-start', '& .MuiRadio-root': { py: 0.5 } }}
            label={
              <Box sx={{ py: 0.25, minWidth: 0, overflowWrap: 'anywhere' }}>
                {label}
                {hint && (
                  <Box component="span" sx={{ color: 'text.secondary' }}>
                    {` ${hint}`}
                  </Box>
                )}
                {doubts.map((doubt) => (
                  <Box key={doubt} sx={(theme) => ({ color: theme.vlis.ask, fontWeight: 600, fontSize: '0.875rem' })}>
                    {`! ${doubt}`}
                  </Box>
                ))}
              </Box>
            }
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
