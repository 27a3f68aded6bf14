import { Controller, Get, Module } from '@nestjs/common';
import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { startApi } from '../../testing/index.js';
import { Allow, Public } from './allow.js';
import { NoAccessRule } from './operations.js';

@Resolver()
class ForgetfulResolver {
  @Query(() => String)
  forgotten(): string {
    return 'open to the world';
  }

  @Mutation(() => String)
  @Allow('round.open')
  remembered(): string {
    return '';
  }
}
@Module({ providers: [ForgetfulResolver] })
class ForgetfulModule {}

@Controller('exports')
class ForgetfulController {
  @Get('everything.csv')
  everything(): string {
    return 'open to the world';
  }
}
@Module({ controllers: [ForgetfulController] })
class ForgetfulRestModule {}

@Controller()
class UndecidedController {
  @Get('undecided')
  @Public()
  @Allow('figure.read')
  undecided(): string {
    return '';
  }
}
@Module({ controllers: [UndecidedController] })
class UndecidedModule {}

it('a query without an access rule stops the boot, by name', async () => {
  const boot = startApi({ planted: [ForgetfulModule] });
  await expect(boot).rejects.toThrow(NoAccessRule);
  await expect(boot).rejects.toThrow('Query.forgotten (ForgetfulResolver.forgotten)');
  await expect(boot).rejects.not.toThrow('remembered');
});

it('so does a REST handler', async () => {
  const boot = startApi({ planted: [ForgetfulRestModule] });
  await expect(boot).rejects.toThrow('GET /exports/everything.csv (ForgetfulController.everything)');
});

it('so does one that says both', async () => {
  await expect(startApi({ planted: [UndecidedModule] })).rejects.toThrow('UndecidedController.undecided');
});
