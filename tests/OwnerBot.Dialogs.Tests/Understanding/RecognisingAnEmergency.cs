using OwnerBot.Dialogs.Understanding;
using Xunit;

namespace OwnerBot.Dialogs.Tests.Understanding;

/// <summary>Danger and what only looks like it; a dozen of these sentences are also among the phrases that the model is trained on, so they hold the rules, not its accuracy.</summary>
public sealed class RecognisingAnEmergency
{
    [Theory]
    [InlineData("There's a really odd eggy smell coming from under my sink", Hazard.Gas)]
    [InlineData("Excuse me, is it normal that my cooker hisses even when it's off? there is a smell too", Hazard.Gas)]
    [InlineData("家里做饭闻到一股怪味 好像是燃气", Hazard.Gas)]
    [InlineData("炉子关了还是闻到煤气", Hazard.Gas)]
    [InlineData("廚房有煤氣漏出嚟", Hazard.Gas)]
    [InlineData("My neighbour's balcony is on fire", Hazard.Fire)]
    [InlineData("smoke is filling the corridor on 12", Hazard.Fire)]
    [InlineData("there are flames coming from the bin room", Hazard.Fire)]
    [InlineData("6楼有户人家冒黑烟", Hazard.Fire)]
    [InlineData("隔壁单元好像烧起来了", Hazard.Fire)]
    [InlineData("樓梯間好大煙", Hazard.Fire)]
    [InlineData("電錶房有火花同燶味", Hazard.Fire)]
    [InlineData("A pipe has just burst in my bathroom and I can't turn it off", Hazard.Flood)]
    [InlineData("water's coming through the light fitting in my ceiling, loads of it", Hazard.Flood)]
    [InlineData("厨房的水管崩了,水一直往外冲", Hazard.Flood)]
    [InlineData("水已经漫过脚踝了", Hazard.Flood)]
    [InlineData("爆喉,成屋水", Hazard.Flood)]
    [InlineData("水管爆開,整個家都是水", Hazard.Flood)]
    [InlineData("the lift has been stuck for 20 minutes and we're in it", Hazard.TrappedInLift)]
    [InlineData("hi, lift B stopped at 14 and the doors don't open, two of us here", Hazard.TrappedInLift)]
    [InlineData("电梯关着门不动,我和我女儿在里头", Hazard.TrappedInLift)]
    [InlineData("電梯突然停住,我跟小孩在裡面", Hazard.TrappedInLift)]
    [InlineData("部𨋢卡咗係10樓,我哋出唔到去", Hazard.TrappedInLift)]
    [InlineData("when I touch the fridge I feel a tingle, like electricity", Hazard.ElectricShock)]
    [InlineData("my son was shocked by the socket", Hazard.ElectricShock)]
    [InlineData("摸冰箱门会电人", Hazard.ElectricShock)]
    [InlineData("洗衣機會電人", Hazard.ElectricShock)]
    [InlineData("someone is fiddling with my lock and it's 2am", Hazard.Intruder)]
    [InlineData("there's a man in my garden trying the windows", Hazard.Intruder)]
    [InlineData("半夜有人在转我家门把手", Hazard.Intruder)]
    [InlineData("屋企好似有人入過,而家房入面仲有聲", Hazard.Intruder)]
    [InlineData("客廳有陌生人", Hazard.Intruder)]
    [InlineData("my dad is on the floor and won't answer me", Hazard.Medical)]
    [InlineData("wife pregnant, water broke", Hazard.Medical)]
    [InlineData("my gran has slipped in the bath and I can't lift her", Hazard.Medical)]
    [InlineData("老公突然胸口疼冒冷汗", Hazard.Medical)]
    [InlineData("我妈刚在浴室滑倒,头破了", Hazard.Medical)]
    [InlineData("阿嫲暈咗,叫極都冇反應", Hazard.Medical)]
    [InlineData("孩子从床上摔下来一直吐", Hazard.Medical)]
    [InlineData("I don't feel safe, he hit me and he's still here", Hazard.Intruder)]
    [InlineData("救救我", Hazard.Medical)]
    [InlineData("快来人", Hazard.Medical)]
    [InlineData("about the cleaning on Friday - also there's a burning smell in my kitchen right now", Hazard.Fire)]
    [InlineData("我要约保洁,等一下,怎么有烧焦的味道,插座冒烟了", Hazard.Fire)]
    [InlineData("累死了,家里着火了", Hazard.Fire)]
    [InlineData("dead tired and now the kitchen is on fire", Hazard.Fire)]
    [InlineData("灭火器在哪,厨房着火了", Hazard.Fire)]
    [InlineData("where is the extinguisher, the bin room is on fire", Hazard.Fire)]
    [InlineData("马桶水箱爆了,水漫到走廊", Hazard.Flood)]
    [InlineData("听说楼上现在着火了", Hazard.Fire)]
    public void What_goes_wrong_now_is_seen_however_it_is_put(string said, Hazard hazard)
    {
        var understood = Reader.Read(said);

        Assert.Equal((Intent.Emergency, hazard), (understood.Intent, understood.Emergency));
    }

    [Theory]
    [InlineData("last week's lift incident")]
    [InlineData("上周电梯困人的事有结果吗")]
    [InlineData("fire drill tomorrow at 10?")]
    [InlineData("消防演习几点")]
    [InlineData("热死了,空调坏了")]
    [InlineData("my phone is dying, call me back later")]
    [InlineData("smoke detector low battery")]
    [InlineData("烟雾报警器没电了")]
    [InlineData("how do I read the gas meter")]
    [InlineData("燃气费怎么交")]
    [InlineData("want to open a gas account")]
    [InlineData("my downstairs neighbour smokes and it comes up")]
    [InlineData("the kitchen tap leaks a bit")]
    [InlineData("I was shocked by how rude the guard was")]
    [InlineData("电梯坏了没人在里面")]
    [InlineData("lift 3 is out of order, nobody inside")]
    [InlineData("wifi died again")]
    [InlineData("the electricity tripped, only my flat")]
    [InlineData("去年着火那次你们处理得很好")]
    [InlineData("what should I do if I get stuck in the lift")]
    [InlineData("如果闻到煤气味应该怎么办")]
    [InlineData("could you install smoke detectors in the hallway")]
    [InlineData("笑死,这也太慢了吧")]
    [InlineData("烧烤场几点开")]
    [InlineData("火锅聚会活动怎么报名")]
    [InlineData("消防讲座我要报名")]
    [InlineData("first aid course sign up")]
    [InlineData("I need to book a fireplace cleaning")]
    [InlineData("dying to know when my sofa arrives")]
    [InlineData("灯泡烧了")]
    [InlineData("我家狗丢了")]
    [InlineData("no gas smell any more, all fine now")]
    [InlineData("楼下烧香烟味很大")]
    [InlineData("水龙头一直滴水")]
    [InlineData("空调漏水流到地板上了")]
    [InlineData("昨天水管爆了已经修好,想约保洁清理")]
    [InlineData("马桶按下去水一直流,修一下")]
    [InlineData("where do you keep the first aid kit")]
    [InlineData("我看新闻说别的小区起火,我们这里装喷淋了吗")]
    [InlineData("gas hook up for the new place")]
    [InlineData("这价格简直抢劫")]
    [InlineData("drowning in boxes, when do the movers come")]
    [InlineData("B座1804")]
    [InlineData("保险赔不赔水浸")]
    public void The_past_a_drill_an_idiom_and_a_low_battery_raise_no_alarm(string said)
    {
        Assert.Null(Reader.Read(said).Emergency);
    }

    [Theory]
    [InlineData("confirm")]
    [InlineData("rating")]
    [InlineData("start")]
    public void It_is_seen_in_the_middle_of_a_form(string asked)
    {
        Assert.Equal(Hazard.Gas, Reader.Read("等等,好像有煤气味", asked).Emergency);
    }
}
