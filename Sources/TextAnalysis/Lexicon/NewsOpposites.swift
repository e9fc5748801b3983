/// Opposites of news texts that WordNet lacks, or holds to be indirect. The project's own list.
enum NewsOpposites {
  /// Rows as in the generated tables.
  static let rows = """
    abandon 9 keep maintain retain; abolish 9 introduce retain; abort 9 complete; accelerate 9 slow; acquit 9 guilty jail;
    accuse 9 exonerate; admit 9 reject; advance 9 retreat; agree 9 oppose refuse; ally 9 enemy foe;
    allow 9 ban block prevent prohibit; alter 9 unchanged; approve 9 reject veto; arrest 9 release; authentic 9 fake forge;
    ban 9 legalise permit; benefit 9 harm hurt; best 9 worst; boom 9 recession slump; boycott 9 attend; break 9 intact repair;
    calm 9 rough; cancel 9 confirm hold; cease 9 continue; clear 9 implicate; close 9 reopen; collapse 9 recover;
    common 9 rare; compulsory 9 optional voluntary; concede 9 deny; condemn 9 welcome; confirm 9 deny refute;
    continue 9 halt stop; contract 9 expand grow; cooperate 9 obstruct; correct 9 wrong; cut 9 raise;
    damage 9 intact unharmed unhurt; decline 9 grow recover recovery rise; deficit 9 surplus; demolish 9 rebuild restore;
    deny 9 acknowledge; detain 9 free release; die 9 survive; disappear 9 resurface; discover 9 overlook;
    dismiss 9 accept employ hire reinstate retain; drop 9 rise; east 9 west; easy 9 hard; employ 9 sack; end 9 start;
    endorse 9 oppose; enemy 9 friend; enough 9 insufficient; enter 9 leave; expand 9 reduce shrink;
    expel 9 admit recruit shelter; expose 9 protect; fabricate 9 genuine; fail 9 work; fake 9 genuine real;
    fall 9 climb grow increase; free 9 imprison jail; gain 9 loss lose; genuine 9 forge; grow 9 shrink; growth 9 decline;
    guilty 9 exonerate; halt 9 resume; healthy 9 sick; helpful 9 harmful; higher 9 lower; hire 9 fire sack;
    improve 9 deteriorate worsen; increase 9 cut reduce; inspect 9 neglect; lawful 9 unlawful; leak 9 watertight; legal 9 ban;
    maintain 9 neglect; mandatory 9 optional; north 9 south; oppose 9 support; optional 9 required; pass 9 fail;
    permanent 9 temporary; plummet 9 soar; plunge 9 surge; prevent 9 cause; profit 9 deficit loss; proven 9 unproven;
    public 9 secret; quick 9 slow; reassure 9 warn; reject 9 welcome; reopen 9 shut; resume 9 suspend; revoke 9 renew;
    safe 9 peril; shortage 9 surplus; sober 9 drunk; stability 9 instability; start 9 stop; stay 9 leave; survive 9 perish;
    transparent 9 opaque; truthful 9 false; uphold 9 overturn quash; win 9 defeat loss; worsen 9 ease;
    """
}
