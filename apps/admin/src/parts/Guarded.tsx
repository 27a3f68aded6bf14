/** A page of a resource for whoever may do what it is for, by the policy as react-admin asks it; others see that they may not. */
import type { ReactNode } from 'react';
import { useCanAccess } from 'react-admin';
import { Failure } from '../api/failure.js';
import { FailureBlank } from './FailureBlank.js';
import { GreyLines } from './Loaded.js';

interface Props {
  readonly resource: string;
  readonly action: 'create' | 'edit';
  readonly children: ReactNode;
}

export function Guarded({ resource, action, children }: Props) {
  const { canAccess, isPending } = useCanAccess({ resource, action });
  if (isPending) return <GreyLines lines={8} />;
  if (!canAccess) return <FailureBlank page failure={new Failure('forbidden', `no ${action} of ${resource}`)} />;
  return children;
}
