import { Query, Resolver } from '@nestjs/graphql';
import { Public } from '../access/allow.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { Clock } from './clock.js';
import { Costs } from '../graphql/costs.js';

@Resolver()
export class ServerTimeResolver {
  constructor(private readonly clock: Clock) {}

  @Costs({})
  @Query(() => DateTimeScalar, { description: 'What time the system has; also answers whether it is there.' })
  @Public()
  serverTime(): Date {
    return this.clock.now();
  }
}
